import { textKey } from '../values/textKey';

/** The starter dictionary of problem types (domain.md 2.5), each with the words by which a description shows it. */
const TYPES: ReadonlyArray<readonly [string, RegExp]> = [
  ['案卷内容不完整', /案卷.*(?:不完整|不齐|缺)|(?:附件|资料).*(?:不全|不完整|缺)/],
  ['签字盖章不齐全', /(?:签字|盖章|签章|签名).*(?:不齐|不全|缺|漏|未)|未(?:签字|盖章)/],
  ['文书不规范', /文书.*不规范/],
  ['超时限', /超时限|超时|超期/],
  ['数据不一致', /(?:数据|账实|账账|账卡).*(?:不一致|不符|有误)/],
  ['台账缺失', /(?:台账|记录).*(?:缺失|缺少|不及时|未更新)/],
  ['脱岗', /迟到|早退|脱岗|离岗|缺勤/],
  ['着装不规范', /着装|未戴安全帽/],
  ['学习记录缺失', /学习(?:笔记|记录).*(?:缺|无|不全)/],
  ['印章登记缺项', /(?:印章|用印).*(?:登记|缺|无)/],
  ['工作票不合格', /(?:工作票|操作票|两票)/],
  ['违章作业', /违章/],
  ['未按规定减免', /减免/],
  ['退补审批不全', /退补/],
  ['抄表不到位', /估抄|漏抄|错抄|抄表不到位/],
];

/** The types that a description shows; none where it speaks of something else. */
export function problemTypesOf(text: string): readonly string[] {
  const key = textKey(text);
  return TYPES.filter(([, words]) => words.test(key)).map(([type]) => type);
}
