import type { CellValue } from '../../../ledger/cells';
import type { KindId } from '../../../ledger/kinds/kind';

/** A table that is to be found: its kind, its header rows, and the field of each column (null: none). */
export interface WantedTable {
  readonly ledger: KindId | 'other';
  readonly headerRows: readonly number[];
  readonly fields: ReadonlyArray<string | null>;
}

/** A sheet as some office lays it out, and the tables on it. */
export interface HoldOutLayout {
  readonly about: string;
  readonly sheet: string;
  readonly rows: ReadonlyArray<readonly CellValue[]>;
  readonly merges?: readonly string[];
  readonly tables: readonly WantedTable[];
}

const CHECK_HEADER = ['序号', '巡查日', '巡查组成员', '受查学校', '巡查要点', '发现的情况', '扣减分'];
const CHECK_FIELDS = ['serial', 'date', 'inspectors', 'unit', 'matter', 'findings', 'deduction'];
const check = (n: number): readonly CellValue[] => [
  n,
  `2019.4.${String(n + 2)}`,
  ['冉冰', '宫丽娜、巩固', '税晓东'][n % 3] ?? null,
  ['实验小学', '第二中学', '职教中心'][n % 3] ?? null,
  ['校车接送', '食堂留样', '晨午检记录'][n % 3] ?? null,
  ['跟车员未清点人数', '留样冰箱温度未登记', '晨检记录由他人代签'][n % 3] ?? null,
  [0.5, 0.2, 1][n % 3] ?? null,
];
const CHECKS = [CHECK_HEADER, ...[1, 2, 3, 4, 5].map(check)];

/** Written, as the fourth hold-out, before recognition was tried on them. */
export const HOLD_OUT_LAYOUTS: readonly HoldOutLayout[] = [
  {
    about: 'a contact card',
    sheet: '联系方式',
    rows: [
      ['联系卡'],
      ['单位', '县教体局安全股'],
      ['联系人', '冉冰'],
      ['电话', '0312-6421234'],
      ['传真', '0312-6421235'],
      ['邮箱', 'anquan@example.cn'],
      ['地址', '县城北环路18号'],
    ],
    tables: [],
  },
  {
    about: 'settings',
    sheet: '参数',
    rows: [
      ['考核年度', 2019],
      ['基准分', 100],
      ['样本下限', 10],
      ['统计截止日', 25],
      ['计分单位', '分'],
      ['是否计入联责', '是'],
      ['启用日期', '2019-01-01'],
    ],
    tables: [],
  },
  {
    about: 'a data sheet of one person, two labels a row',
    sheet: '基本情况',
    rows: [
      ['干部基本情况登记表'],
      ['姓名', '木建新', '性别', '男'],
      ['出生年月', '1978.5', '民族', '汉'],
      ['现任职务', '住建局股长', '任职时间', '2016.3'],
      ['参加工作时间', '1999.7', '学历', '本科'],
      ['家庭住址', '县城南街12号', '联系电话', '13800000000'],
    ],
    merges: ['A1:D1'],
    tables: [],
  },
  {
    about: 'a project card',
    sheet: '项目卡',
    rows: [
      ['工程名称', '北郊水厂扩建', null, '工程编号', 'BJ-2019-02'],
      ['建设单位', '供水公司', null, '监理单位', '诚信监理'],
      ['检查人', '车永康', null, '检查日期', '2019-4-2'],
      ['开工日期', '2019-3-1', null, '计划竣工', '2019-11-30'],
      ['合同金额', '1260万元', null, '付款比例', '30%'],
    ],
    tables: [],
  },
  {
    about: 'a meeting notice as label and value',
    sheet: '会议通知',
    rows: [
      ['会议通知'],
      ['会议名称', '一季度绩效讲评会'],
      ['时间', '2019年4月8日9:00'],
      ['地点', '三楼会议室'],
      ['主持人', '车永康'],
      ['参会人员', '各科室负责人'],
      ['议题', '一季度漏损分析'],
    ],
    tables: [],
  },
  {
    about: 'a printed warning notice',
    sheet: '预警单',
    rows: [
      ['漏损预警通知单'],
      ['编号：供水预〔2019〕3号', null, null, '级别：□蓝 ☑黄 □红'],
      ['预警对象', '管网所', '签发人', '车永康'],
      ['预警事项', '北片区夜间最小流量连续三日超限'],
      ['处置要求', '三个工作日内排查并回复'],
      ['签收人', '解伟', '签收时间', '2019-4-3'],
      ['处置反馈：'],
      ['解除意见：'],
    ],
    merges: ['A1:D1', 'B4:D4', 'B5:D5', 'A7:D7', 'A8:D8'],
    tables: [],
  },
  {
    about: 'a letter that orders rectification',
    sheet: '通知书',
    rows: [
      ['责令整改通知书'],
      ['致实验小学：'],
      ['经查，你单位存在以下问题：'],
      ['1.校车跟车员未清点人数；'],
      ['2.留样冰箱温度未登记。'],
      ['请于2019年4月20日前完成整改，并书面报安全股。'],
      [null, null, null, '县教体局'],
      [null, null, null, '2019年4月3日'],
      ['检查人员签字：', null, '负责人签字：'],
    ],
    tables: [],
  },
  {
    about: 'a check form of a ward',
    sheet: '病区检查',
    rows: [
      ['病区质控现场检查表'],
      ['受检科室', '急诊科', '检查日期', '2019-4-9'],
      ['检查者', '覃刚、邬晓燕', '陪同', '郎雪'],
      ['序号', '检查内容', '结果', '扣分'],
      [1, '抢救车药品账物相符', '☑合格 □不合格', null],
      [2, '危急值登记完整', '□合格 ☑不合格', 0.5],
      [3, '无菌物品在有效期内', '☑合格 □不合格', null],
      ['检查者签名：', null, '科室签名：'],
    ],
    merges: ['A1:D1'],
    tables: [
      {
        ledger: 'checks',
        headerRows: [],
        fields: [],
      },
    ],
  },
  {
    about: 'a ledger with sums by school of two columns below it',
    sheet: '4月',
    rows: [
      ['2019年4月学校巡查登记'],
      ...CHECKS,
      [],
      ['各校扣分情况'],
      ['学校', '扣分'],
      ['实验小学', 0.5],
      ['第二中学', 0.4],
      ['职教中心', 2],
    ],
    tables: [
      { ledger: 'checks', headerRows: [2], fields: CHECK_FIELDS },
      { ledger: 'other', headerRows: [10], fields: [null, null] },
    ],
  },
  {
    about: 'a ledger with names and telephone numbers of two columns right below it',
    sheet: 'Sheet1',
    rows: [
      ['2019年4月学校巡查登记'],
      ...CHECKS,
      [],
      ['联系人', '电话'],
      ['冉冰', '13800000001'],
      ['宫丽娜', '13800000002'],
      ['巩固', '13800000003'],
    ],
    tables: [
      { ledger: 'checks', headerRows: [2], fields: CHECK_FIELDS },
      { ledger: 'other', headerRows: [9], fields: [null, null] },
    ],
  },
  {
    about: 'a ledger with a list of labels below it',
    sheet: 'Sheet1',
    rows: [
      ['2019年4月学校巡查登记'],
      ...CHECKS,
      [],
      ['统计截止日', '2019-4-30'],
      ['参加巡查人数', 3],
      ['巡查学校数', 3],
    ],
    tables: [{ ledger: 'checks', headerRows: [2], fields: CHECK_FIELDS }],
  },
  {
    about: 'labels and answers above the header',
    sheet: 'Sheet1',
    rows: [
      ['学校巡查登记'],
      ['填报单位', '安全股', null, '填报人', '冉冰'],
      ['年度', 2019, null, '月份', '4月'],
      ['联系电话', '6421234', null, '审核人', '巩固'],
      ...CHECKS,
    ],
    tables: [{ ledger: 'checks', headerRows: [5], fields: CHECK_FIELDS }],
  },
  {
    about: 'two ledgers of different kinds below each other',
    sheet: '汇总',
    rows: [
      ['一、巡查情况'],
      ...CHECKS,
      [],
      ['二、谈话情况'],
      ['序号', '谈话日期', '谈话人', '谈话对象', '谈话对象职务', '谈话原因', '提出要求'],
      [1, '2019.4.12', '冉冰', '税晓东', '校长', '跟车员未清点人数', '一周内重新明确职责'],
      [2, '2019.4.15', '巩固', '宫丽娜', '教务主任', '晨检记录代签', '写出书面说明'],
      [3, '2019.4.18', '冉冰', '鞠永刚', '食堂管理员', '留样温度未登记', '即日起逐餐登记'],
    ],
    tables: [
      { ledger: 'checks', headerRows: [2], fields: CHECK_FIELDS },
      {
        ledger: 'interviews',
        headerRows: [10],
        fields: ['serial', 'date', 'interviewer', 'interviewee', 'post', 'reason', 'requirement'],
      },
    ],
  },
  {
    about: 'rectification with who checked, which is not who verified',
    sheet: '隐患',
    rows: [
      ['安全隐患整改台账'],
      [
        '编号',
        '检查日期',
        '检查人',
        '受检单位',
        '隐患描述',
        '整改措施',
        '整改责任人',
        '整改期限',
        '复查人',
        '复查日期',
      ],
      ...[1, 2, 3, 4].map((n) => [
        `YH-2019-${String(n).padStart(2, '0')}`,
        `2019.4.${String(n)}`,
        '冉冰',
        ['实验小学', '第二中学'][n % 2] ?? null,
        ['疏散通道堆放杂物', '实验室药品未上锁'][n % 2] ?? null,
        ['当日清理', '加装双锁'][n % 2] ?? null,
        ['税晓东', '鞠永刚'][n % 2] ?? null,
        `2019.4.${String(n + 10)}`,
        '巩固',
        `2019.4.${String(n + 12)}`,
      ]),
    ],
    tables: [
      {
        ledger: 'rectifications',
        headerRows: [2],
        fields: [
          'problemNo',
          'foundDate',
          null,
          'unit',
          'problem',
          'measure',
          'owner',
          'deadline',
          'verifier',
          'verifiedDate',
        ],
      },
    ],
  },
  {
    about: 'numbers of documents under 编号 beside running numbers',
    sheet: '督查',
    rows: [
      ['序号', '编号', '督查事项', '分管领导', '主办单位', '办结期限', '推进情况', '灯色'],
      ...[1, 2, 3, 4].map((n) => [
        n,
        `县政督〔2019〕${String(n)}号`,
        ['老旧小区改造', '占道经营治理', '在办件超期清理', '生活垃圾分类'][n % 4] ?? null,
        ['木建新', '郗波'][n % 2] ?? null,
        ['住建局', '城管局'][n % 2] ?? null,
        `2019年${String(n + 4)}月底`,
        ['已完成招标', '正在摸底'][n % 2] ?? null,
        ['蓝', '黄'][n % 2] ?? null,
      ]),
    ],
    tables: [
      {
        ledger: 'supervised',
        headerRows: [1],
        fields: ['serial', 'itemNo', 'matter', 'leader', 'unit', 'deadline', 'progress', 'colour'],
      },
    ],
  },
  {
    about: 'numbers of equipment under 编号',
    sheet: '设备',
    rows: [
      ['编号', '设备名称', '型号', '安装位置', '投运日期', '责任人'],
      ...[1, 2, 3, 4, 5].map((n) => [
        `B${String(n)}03-${String(n * 7)}`,
        ['离心泵', '电动阀', '加药泵'][n % 3] ?? null,
        ['KQL150', 'D971X', 'GM240'][n % 3] ?? null,
        ['送水泵房', '加药间'][n % 2] ?? null,
        `201${String(n)}-05-01`,
        ['车永康', '解伟'][n % 2] ?? null,
      ]),
    ],
    tables: [{ ledger: 'other', headerRows: [1], fields: [null, null, null, null, null, null] }],
  },
  {
    about: 'running numbers under 编号',
    sheet: '谈话',
    rows: [
      ['编号', '约见日期', '约见人', '被约见人', '所在支行', '约见事由', '改进要求'],
      ...[1, 2, 3, 4].map((n) => [
        n,
        `2019.4.${String(n + 4)}`,
        '阚志军',
        ['晁丽', '仉华'][n % 2] ?? null,
        ['东大街支行', '新市分理处'][n % 2] ?? null,
        ['双录语音不清晰', '查库登记簿缺监交人'][n % 2] ?? null,
        ['重新双录', '补登并通报'][n % 2] ?? null,
      ]),
    ],
    tables: [
      {
        ledger: 'interviews',
        headerRows: [1],
        fields: ['serial', 'date', 'interviewer', 'interviewee', 'unit', 'reason', 'requirement'],
      },
    ],
  },
  {
    about: 'three header rows of an audit list',
    sheet: '审计',
    rows: [
      ['审计发现问题整改清单'],
      ['截至2019年4月30日'],
      ['序号', '审计发现', null, null, '整改落实', null, null, null, '核销', null],
      [null, '发现日期', '问题', null, '措施', '责任', null, '期限', '核销人', '核销日期'],
      [null, null, '单位', '具体情况', null, '领导', '经办', null, null, null],
      ...[1, 2, 3].map((n) => [
        n,
        `2019.3.${String(n + 4)}`,
        ['运营管理部', '个人金融部'][n % 2] ?? null,
        ['代办业务未留存代理人证件', '对公开户尽调照片缺1张'][n % 2] ?? null,
        ['补录影像资料', '补拍并上传系统'][n % 2] ?? null,
        '阚志军',
        ['晁丽', '仉华'][n % 2] ?? null,
        `2019.4.${String(n + 4)}`,
        '逯静',
        `2019.4.${String(n + 6)}`,
      ]),
    ],
    merges: [
      'A1:J1',
      'A2:J2',
      'A3:A5',
      'B3:D3',
      'E3:H3',
      'I3:J3',
      'B4:B5',
      'C4:D4',
      'E4:E5',
      'F4:G4',
      'H4:H5',
      'I4:I5',
      'J4:J5',
    ],
    tables: [
      {
        ledger: 'rectifications',
        headerRows: [3, 4, 5],
        fields: [
          'serial',
          'foundDate',
          'unit',
          'problem',
          'measure',
          'leader',
          'owner',
          'deadline',
          'verifier',
          'verifiedDate',
        ],
      },
    ],
  },
  {
    about: 'a volume table with the months across',
    sheet: '业务量',
    rows: [
      ['2019年各网点业务量'],
      ['网点', '1月', '2月', '3月', '合计'],
      ['东大街支行', 2140, 1830, 2315, 6285],
      ['新市分理处', 980, 760, 1044, 2784],
      ['县支行营业室', 3120, 2905, 3380, 9405],
    ],
    tables: [{ ledger: 'other', headerRows: [2], fields: [null, null, null, null, null] }],
  },
  {
    about: 'scores in one signed column',
    sheet: '3月',
    rows: [
      ['2019年员工行为积分'],
      ['序', '网点', '行员', '发生日', '事由', '条款', '积分增减', '登记部门'],
      [1, '东大街支行', '阚志军', '3.8', '双录语音不清晰', '违规标准C12', '-2', '内控合规部'],
      [2, '东大街支行', '晁丽', '3.15', '堵截电信诈骗1起', '奖励办法第3条', '+5', '内控合规部'],
      [3, '新市分理处', '仉华', '3.22', '代办业务未留存证件', '违规标准B07', '-3', '运营管理部'],
      [4, '新市分理处', '隗明', '3.26', '查库登记簿缺监交人', '违规标准A02', '-1', '运营管理部'],
    ],
    tables: [
      {
        ledger: 'scores',
        headerRows: [2],
        fields: ['serial', 'unit', 'person', 'date', 'reason', 'basis', 'deduction', 'assessor'],
      },
    ],
  },
  {
    about: 'volume and who reports it, units merged down',
    sheet: '工作量',
    rows: [
      ['2019年3月工作量统计'],
      ['单位', '月份', '项目', '计量', '数量', '统计人'],
      ['北郊水厂', '3月', '水质检测', '次', 93, '车永康'],
      [null, '3月', '设备检修', '台', 6, '车永康'],
      ['管网所', '3月', '漏点修复', '处', 41, '解伟'],
      [null, '3月', '阀门井巡视', '座', 310, '解伟'],
      [null, '3月', '表井清掏', '座', 58, '解伟'],
      ['合计', null, null, null, 508, null],
    ],
    merges: ['A3:A4', 'A5:A7'],
    tables: [
      {
        ledger: 'workload',
        headerRows: [2],
        fields: ['unit', 'month', 'businessType', 'measureUnit', 'quantity', 'reporter'],
      },
    ],
  },
];
