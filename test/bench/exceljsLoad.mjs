/** The peer: exceljs loads a file, and that is all; with --tell it also says what it has found in a column below row 2. */
import ExcelJS from 'exceljs';

const [file, tell] = process.argv.slice(2);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(file);
if (tell === '--tell') {
  const [sheet] = workbook.worksheets;
  const texts = [];
  sheet.eachRow((row, number) => {
    if (number > 2) texts.push(String(row.getCell(14).value));
  });
  process.stdout.write(JSON.stringify(texts));
}
