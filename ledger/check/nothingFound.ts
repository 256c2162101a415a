import { isPlaceholder, textKey } from '../values/textKey';

const NOTHING =
  /^(?:经?(?:现场)?(?:检查|抽查|核查|查看)[,，、:]?)?(?:暂|均|尚)?(?:未发现|没有发现|未见|无)(?:任何|明显|新的?|其他|相关|违规|违章|违纪){0,2}(?:存在)?(?:问题|异常|不符|违规|违章|违纪|隐患|情况|行为|现象){0,2}[。.;；!！]?$/;

/** What is in order, and what spoils such a sentence. */
const IN_ORDER = /合格|齐全|完整|完好|规范|良好|正常|符合|到位|无误|达标|较好|属实|及时|一致|相符|有序/;
const AMISS = /不|未|缺|漏|错|迟|脱|违|逾|超|差|低|少|无(?!误|异常|问题)|没有|个别|\d+[张份人户件条次处项]/;

/** 无, 未发现问题, 经抽查未发现异常: the findings say that there are none. */
export function saysNothingFound(text: string): boolean {
  return isPlaceholder(text) || NOTHING.test(textKey(text));
}

/** 资料齐全、签字规范, 合格: the findings praise. A count of 0 agrees with them. */
export function saysAllInOrder(text: string): boolean {
  const key = textKey(text);
  return IN_ORDER.test(key) && !AMISS.test(key);
}
