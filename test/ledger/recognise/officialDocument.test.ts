import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from './sheetCells';

const TABLE = [
  ['序号', '责任部门', '存在问题', '问题等级', '整改时限', '整改情况'],
  [1, '王京供电所', '值班记录漏签', '一般', '2016-12-30', '整改中'],
  [2, '营销部', '审批单缺签字', '一般', '2016-12-30', '整改中'],
];
const ledgersIn = (rows: Parameters<typeof sheetCells>[1]) =>
  recogniseWorkbook([sheetCells('通报', rows)], '2016.xlsx').sheets[0]?.tables.map(({ ledger }) => ledger);

// R15: a bulletin lists what the ledgers hold; read as a ledger, every finding would be there twice.
it('the annex of an issued bulletin is no second ledger', () => {
  const bulletin = [
    ['国网唐县供电公司关于2016年12月份三级抽查情况的通报'],
    ['唐供电绩〔2016〕10号'],
    ['按照公司“三级抽查”工作安排，12月份开展抽查1次，现将有关情况通报如下：'],
    ['共开展抽查1次，环比持平，其中日常抽查1次，发现问题1项。'],
    ['各单位要举一反三，按期完成整改，并将整改情况书面报绩效办。'],
    ['附件：问题整改清单'],
    ...TABLE,
  ];
  expect(ledgersIn(bulletin)).toEqual([]);
});

it('a ledger that names the document it belongs to stays a ledger', () => {
  const ledger = [
    ['问题整改台账'],
    ['唐供电绩〔2016〕10号'],
    ['填报时间应在每月25日前，逾期不再受理，请各单位认真填写。'],
    ...TABLE,
  ];
  expect(ledgersIn(ledger)).toEqual(['rectifications']);
});
