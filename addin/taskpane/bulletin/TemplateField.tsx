import { Button, Field, Link, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { useSay } from '../text/TextContext';
import type { Task } from '../useTask';
import type { TemplateState } from './useTemplate';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

interface TemplateFieldProps {
  readonly state: TemplateState;
  readonly task: Task;
}

/** The official form, or a Word template of the user's own with placeholders. */
export function TemplateField({ state, task }: TemplateFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const { template, isKept, fault } = state;
  return (
    <Field
      label={say('bulletin.template')}
      validationMessage={fault ?? undefined}
      hint={
        template === null
          ? say('bulletin.templateHint')
          : say(isKept ? 'bulletin.templateKept' : 'bulletin.templateNotKept')
      }
    >
      <div className={styles.row}>
        <span>{template === null ? say('bulletin.officialForm') : template.fileName}</span>
        <Button size="small" disabled={task.isRunning} onClick={() => input.current?.click()}>
          {say('bulletin.chooseTemplate')}
        </Button>
        {template !== null && (
          <Link as="button" disabled={task.isRunning} onClick={() => task.run(state.drop)}>
            {say('bulletin.dropTemplate')}
          </Link>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('bulletin.chooseTemplate')}
          accept=".docx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // Emptied, so that the same file can be chosen again once it is mended.
            if (file) task.run(() => state.choose(file).finally(() => (target.value = '')));
          }}
        />
      </div>
    </Field>
  );
}
