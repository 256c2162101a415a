/** Test aid: WeCom, DingTalk and Feishu on loopback, as strict about payloads and signatures as the real ones. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  readonly maker: string;
  readonly key: string;
  readonly text: string;
}

export async function startRobotServer(secret: string, now: () => Date) {
  const messages: ReceivedMessage[] = [];
  let answers: object[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const [, maker = ''] = url.pathname.split('/');
      const { text, answer } = MAKERS[maker]?.(body, url, secret, now()) ?? { text: null, answer: {} };
      if (text !== null && answers.length === 0)
        messages.push({ maker, key: String(request.headers['idempotency-key']), text });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answers.shift() ?? answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    messages,
    /** The next answers, in place of those that the messages deserve. */
    answerWith: (...next: object[]) => (answers = next),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

type Body = Readonly<Record<string, unknown>>;
interface Judged {
  readonly text: string | null;
  readonly answer: object;
}

const field = (body: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((at, name) => (at as Body | undefined)?.[name], body);

const MAKERS: Readonly<Record<string, (body: Body, url: URL, secret: string, now: Date) => Judged>> = {
  wecom: (body) => {
    const content = field(body, 'markdown', 'content');
    if (body.msgtype !== 'markdown' || typeof content !== 'string')
      return { text: null, answer: { errcode: 40008, errmsg: 'invalid message type' } };
    if (Buffer.byteLength(content) > 4096)
      return { text: null, answer: { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' } };
    return { text: content, answer: { errcode: 0, errmsg: 'ok' } };
  },
  dingtalk: (body, url, secret, now) => {
    const timestamp = url.searchParams.get('timestamp') ?? '';
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    const isFresh = Math.abs(Number(timestamp) - now.getTime()) < 3_600_000;
    if (!isFresh || url.searchParams.get('sign') !== sign || url.searchParams.get('access_token') !== 'abc')
      return { text: null, answer: { errcode: 310000, errmsg: 'sign not match' } };
    const text = field(body, 'markdown', 'text');
    if (
      body.msgtype !== 'markdown' ||
      typeof text !== 'string' ||
      typeof field(body, 'markdown', 'title') !== 'string'
    )
      return { text: null, answer: { errcode: 400, errmsg: 'invalid' } };
    return { text, answer: { errcode: 0, errmsg: 'ok' } };
  },
  feishu: (body, _url, secret, now) => {
    const timestamp = String(body.timestamp);
    const sign = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
    if (Math.abs(Number(timestamp) * 1000 - now.getTime()) > 3_600_000 || body.sign !== sign)
      return {
        text: null,
        answer: { code: 19021, msg: 'sign match fail or timestamp is not within one hour' },
      };
    const text = field(body, 'content', 'text');
    if (body.msg_type !== 'text' || typeof text !== 'string')
      return { text: null, answer: { code: 9499, msg: 'Bad Request' } };
    return { text, answer: { code: 0, msg: 'success', data: {} } };
  },
};

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
}
