import { createHmac } from 'node:crypto';
import { robotFooter, robotLines, robotTitle } from './digest';
import { codeFault, type RobotAddress, type RobotMaker } from './robot';

/** 钉钉自定义机器人: markdown; signed by HMAC-SHA256 over time (ms) and secret, keyed with the secret, in the address. */
export const dingtalk: RobotMaker = {
  request: (address, digest, now) => {
    const title = robotTitle(digest);
    const lines = robotLines(digest).map((line) => `- ${line}`);
    const text = [`#### ${title}`, ...lines, '', robotFooter(digest)].join('\n');
    return { url: signed(address, now), body: { msgtype: 'markdown', markdown: { title, text } } };
  },
  faultOf: ({ errcode }) => codeFault('errcode', errcode),
};

function signed({ url, secret }: RobotAddress, now: Date): string {
  if (secret === null) return url;
  const timestamp = String(now.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const address = new URL(url);
  address.searchParams.set('timestamp', timestamp);
  address.searchParams.set('sign', sign);
  return address.href;
}
