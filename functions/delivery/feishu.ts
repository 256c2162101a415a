import { createHmac } from 'node:crypto';
import { robotFooter, robotLines, robotTitle } from './digest';
import { codeFault, type RobotAddress, type RobotMaker } from './robot';

/** 飞书自定义机器人: text; signed by HMAC-SHA256 over nothing, keyed with time (s) and secret, in the body. */
export const feishu: RobotMaker = {
  request: (address, digest, now) => {
    const text = [robotTitle(digest), ...robotLines(digest), robotFooter(digest)].join('\n');
    const body = { ...signature(address, now), msg_type: 'text', content: { text } };
    return { url: address.url, body };
  },
  faultOf: ({ code }) => codeFault('code', code),
};

function signature({ secret }: RobotAddress, now: Date): object {
  if (secret === null) return {};
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const sign = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
  return { timestamp, sign };
}
