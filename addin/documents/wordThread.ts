/** Word documents in a thread; the bundler makes a script of its own of this file. */
import { answerBy } from './threadAnswers';
import { wordDocument } from './wordDocument';

answerBy(wordDocument);
