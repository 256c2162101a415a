import { createRoot } from 'react-dom/client';
import { Workbench } from './Workbench';

const container = document.getElementById('workbench');
if (container === null) throw new Error('index.html has no element #workbench');
createRoot(container).render(<Workbench />);
