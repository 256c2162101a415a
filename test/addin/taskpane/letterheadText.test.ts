import { parseLetterhead } from '../../../addin/taskpane/letterheadText';

describe('the letterhead that a workbook remembers', () => {
  const letterhead = {
    company: '国网唐县供电公司',
    office: '绩效管理办公室',
    code: '唐供电绩',
    recipients: '各部室',
    copies: '公司领导',
    feedback: 'jixiao@example.com',
    headStyle: 'document',
    isSealed: true,
    naming: 'DEPT',
  };

  it('is read as it was saved', () => {
    expect(parseLetterhead(JSON.stringify(letterhead))).toEqual(letterhead);
  });

  it('is read from before it had a head, copies and a way of naming', () => {
    const { company, office, code, recipients } = letterhead;
    const former = parseLetterhead(JSON.stringify({ company, office, code, recipients }));
    expect(former).toMatchObject({ company, recipients, copies: '', headStyle: 'none', naming: 'POST' });
  });

  it.each([null, '', '{', '[]', '{"company":1}', '"text"', '{"company":"a","office":"b","code":"c"}'])(
    'is forgotten when the workbook says something else: %s',
    (text) => {
      expect(parseLetterhead(text)).toBeNull();
    },
  );
});
