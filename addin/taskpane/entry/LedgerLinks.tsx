import { Button } from '@fluentui/react-components';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import type { Result } from '../../../ledger/result';
import type { CellPlace } from '../actions';
import { Fault } from '../Fault';
import { useTask, valueOf } from '../useTask';

interface LedgerLinksProps {
  readonly workbook: RecognisedWorkbook;
  readonly onOpen: (place: CellPlace) => Promise<Result<null, string>>;
}

/** The workbook's ledgers, each a click away. */
export function LedgerLinks({ workbook, onOpen }: LedgerLinksProps) {
  const task = useTask();
  return (
    <>
      {workbook.sheets
        .filter(({ tables, visibility }) => tables.length > 0 && visibility === 'visible')
        .map(({ name, tables }) => (
          <Button
            key={name}
            disabled={task.isRunning}
            onClick={() =>
              task.run(async () => {
                valueOf(await onOpen({ sheet: name, row: tables[0]?.headerRows[0] ?? 1, column: 'A' }));
              })
            }
          >
            {name}
          </Button>
        ))}
      <Fault reason={task.fault} />
    </>
  );
}
