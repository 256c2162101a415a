import { robotFooter, robotLines, robotTitle } from './digest';
import { codeFault, type RobotMaker } from './robot';

/** Bytes of a WeCom robot's markdown text. */
const LARGEST_MARKDOWN = 4096;
const COLOURS = [
  ['【红', 'warning'],
  ['【黄', 'warning'],
  ['【蓝', 'info'],
] as const;

/** 企业微信群机器人: markdown; the key stands in its address and nothing is signed. */
export const wecom: RobotMaker = {
  request: ({ url }, digest) => {
    const coloured = robotLines(digest).map((line) => {
      const colour = COLOURS.find(([start]) => line.startsWith(start))?.[1];
      return colour === undefined ? line : `> <font color="${colour}">${line}</font>`;
    });
    const head = `**${robotTitle(digest)}**`;
    const foot = robotFooter(digest);
    const lines = [...coloured];
    const text = (): string => [head, ...lines, foot].join('\n');
    while (lines.length > 0 && Buffer.byteLength(text()) > LARGEST_MARKDOWN) lines.pop();
    return { url, body: { msgtype: 'markdown', markdown: { content: text() } } };
  },
  faultOf: ({ errcode }) => codeFault('errcode', errcode),
};
