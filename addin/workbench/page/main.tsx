import { createRoot } from 'react-dom/client';
import { type Calculator } from '../book/calculation';
import { Workbench } from './Workbench';

/** The engine is as large as the rest of the page: it comes after the first paint, once. */
async function loadCalculator(): Promise<Calculator> {
  const [{ loadIronCalculator }, { engineAddress }] = await Promise.all([
    import('../book/ironCalculator'),
    import('../book/engineAddress'),
  ]);
  return loadIronCalculator(engineAddress);
}

let calculator: Promise<Calculator> | null = null;

const container = document.getElementById('workbench');
if (container === null) throw new Error('index.html has no element #workbench');
createRoot(container).render(<Workbench loadCalculator={() => (calculator ??= loadCalculator())} />);
