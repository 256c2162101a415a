import { strFromU8, strToU8 } from 'fflate';

/** The codec can't say "no line": points of a scatter chart without lines would be joined in the order of their rows. */
const NO_LINE = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';

/** Takes the lines from the scatter charts of an archive that are to show markers alone. */
export function unjoinScatterPoints(parts: Record<string, Uint8Array>): void {
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/charts\/chart\d+\.xml$/.test(path)) continue;
    const chart = strFromU8(part);
    if (!chart.includes('<c:scatterStyle val="marker"/>')) continue;
    parts[path] = strToU8(
      chart.replace(/(<c:ser>(?:(?!<\/c:ser>).)*?<\/c:tx>)(?!<c:spPr>)/gs, `$1${NO_LINE}`),
    );
  }
}
