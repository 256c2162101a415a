import type { RuleSet } from '../ruleSet';

/** What a panel says beside an entry of a rule set. */
export interface RuleEntry {
  readonly key: keyof RuleSet;
  readonly name: string;
  /** What it does to a score, in the words of the performance office. */
  readonly meaning: string;
  /** Whether a category may have its own (差别考评). */
  readonly perCategory: boolean;
}

const entry = (key: keyof RuleSet, name: string, meaning: string): RuleEntry => {
  return { key, name, meaning, perCategory: false };
};
const categoryEntry = (key: keyof RuleSet, name: string, meaning: string): RuleEntry => {
  return { key, name, meaning, perCategory: true };
};

/** Every entry of a rule set in the order in which a panel shows them (domain.md 5.2 to 5.7). */
export const RULE_ENTRIES: readonly RuleEntry[] = [
  entry('version', '版本', '规则的名称。每份得分都写明所用的版本和校验值，规则改动后应换新版本。'),
  entry('effectiveFrom', '施行日期', '从这一天起施行，不溯及既往：期间第一天已施行的规则管整个期间。'),
  entry('categories', '部门类别', '部门分类及其打印顺序。排名只在同一类别内进行。'),
  categoryEntry(
    'method',
    '得分方法',
    'pointsRate 得分率法：100×(1−扣分÷应得分)；completionRate 比率法；plainDeduction 纯扣分法：100−扣分；volumeAdjusted 业务量折算；indicatorAdjusted 指标数折算；passRate 合格率法。多月期间先按月计算再合计，扣分类方法取月平均。',
  ),
  categoryEntry(
    'onlyInspected',
    '只计被抽查的指标',
    '打开后，期间内没有抽查过的指标不计入应得分，多列不查的指标稀释不了扣分。',
  ),
  categoryEntry('riskFactors', '风险系数', '指标分值乘以风险等级的系数：等级越高，应得分和扣分上限越大。'),
  categoryEntry('riskFactorWithoutGrade', '无等级时的系数', '风险等级空缺的指标按此系数计。'),
  categoryEntry('basePointsWhenEmpty', '无分值时的分值', '分值空缺的指标按此分值计，单位：分。'),
  categoryEntry(
    'volumeFactor',
    '业务量系数限值',
    '业务量系数＝本部门业务量÷同类部门平均业务量，超出上下限的按限值计；未报业务量的按 1 计并注明。',
  ),
  categoryEntry('volumeConversion', '业务折算系数', '不同业务类型折算成同一口径的系数，未列出的按 1 计。'),
  entry('categoriesWithoutVolume', '不计业务量的类别', '这些类别的业务量系数一律为 1。'),
  categoryEntry(
    'capPerIndicator',
    '指标扣完为止',
    '打开后，一项指标每月的扣分以它的应得分为限；没有对应指标的日常考核不封顶。',
  ),
  categoryEntry('monthlyBonusLimit', '每月加分上限', '一个部门每月加分最多计入这么多分。'),
  categoryEntry('floor', '保底分', '得分低于此分的按此分计。'),
  categoryEntry('ceiling', '封顶分', '得分高于此分的按此分计。'),
  categoryEntry(
    'veto',
    '一票否决',
    '考核事项或备注中出现所列字样的，得分不超过最高得分，等级按所列等级。最高得分应低于及格线。',
  ),
  categoryEntry('grades', '等级', '从高到低排列，每一级写明起始分。按印出的两位小数得分评定。'),
  categoryEntry(
    'distribution',
    '强制分布',
    '各等级占同类部门的比例，合计为 1；空表示不用。交界处同分的都进高一级，超出的名额报绩效评议会。',
  ),
  categoryEntry('smallestSample', '最小样本', '抽查数量少于此数的注明样本不足，在同等级中排在后面。'),
  categoryEntry('performanceShare', '抽查得分占绩效比重', '月度绩效得分＝(1−比重)×其他得分＋比重×抽查得分。'),
  entry('byCategory', '差别考评', '各类别与通用规则不同之处，写明类别和要改的规则，其余与通用规则一致。'),
  entry('individual', '个人得分', '个人得分＝100−个人扣分×系数＋加分；上一级负责人按联责比例承担下属扣分。'),
  entry(
    'riskGrading',
    '风险等级评定',
    'product：发生频率、主观因素、危害程度（各 1 至 3）之积达到起点即为高、中；count：达到 2 以上的因素个数，三个为高，两个为中。',
  ),
  entry(
    'explanation',
    '讲评会说明与约谈',
    'funnel：有问题率高出漏斗图 99.8% 上限的说明，偶然偏高的不点名；threshold：合格率低于限值或末位的说明。',
  ),
];
