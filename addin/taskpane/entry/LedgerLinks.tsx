import { Button } from '@fluentui/react-components';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import type { CellPlace } from '../actions';
import { Fault } from '../Fault';
import { useTask } from '../useTask';

interface LedgerLinksProps {
  readonly workbook: RecognisedWorkbook;
  readonly onOpen: (place: CellPlace) => Promise<void>;
}

/** The workbook's ledgers, each a click away. */
export function LedgerLinks({ workbook, onOpen }: LedgerLinksProps) {
  const task = useTask();
  return (
    <>
      {workbook.sheets
        .filter(({ table, visibility }) => table !== null && visibility === 'visible')
        .map(({ name, table }) => (
          <Button
            key={name}
            disabled={task.isRunning}
            onClick={() =>
              task.run(() => onOpen({ sheet: name, row: table?.headerRows[0] ?? 1, column: 'A' }))
            }
          >
            {name}
          </Button>
        ))}
      <Fault reason={task.fault} />
    </>
  );
}
