import type { CellFault, CellResult } from './cellFault';
import { CHINESE_SUFFIX, CUSTOM_FUNCTIONS } from './customFunctions';

/** What custom-functions-runtime.js provides. */
declare const CustomFunctions: {
  associate(id: string, run: (...args: unknown[]) => number): void;
  readonly ErrorCode: Readonly<Record<CellFault['code'], string>>;
  readonly Error: new (code: string, message: string) => Error;
};

/** A function as Excel calls it: a fault becomes the cell's error, its words those of the error's card. */
function cellFunction(
  run: (...args: never[]) => CellResult,
  language: 'chinese' | 'english',
): (...args: unknown[]) => number {
  return (...args) => {
    // Excel has checked the arguments against functions.json; what follows them is its own.
    const result = run(...(args as never[]));
    if (result.ok) return result.value;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[result.fault.code], result.fault[language]);
  };
}

for (const [id, run] of Object.entries(CUSTOM_FUNCTIONS)) {
  CustomFunctions.associate(id, cellFunction(run, 'english'));
  CustomFunctions.associate(`${id}${CHINESE_SUFFIX}`, cellFunction(run, 'chinese'));
}
