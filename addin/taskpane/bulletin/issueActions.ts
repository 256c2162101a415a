import { documentFileName } from '../../../ledger/bulletin/documentFileName';
import { registerWrite } from '../../../ledger/bulletin/register/registration';
import { bulletinPaper } from '../../documents/bulletinPaper';
import { issueBulletin } from '../../excel/issueBulletin';
import { registerBulletin } from '../../excel/registerBulletin';
import type { IssueActions } from '../actions';
import { wordFile } from '../wordFile';

/** Making a bulletin; Word's own parts come with the first document. */
export const issueActions: IssueActions = {
  issueBulletin: (content, { recognised, cells }) => issueBulletin(content, recognised, cells),
  bulletinDocument: (content, withSources, template) =>
    wordFile(
      documentFileName(content),
      template === null ? bulletinPaper(content, withSources) : { template, content },
    ),
  templateFault: async (template) =>
    (await import('../../documents/templateDocument')).templateFault(template),
  registerWithdrawn: (registration, { recognised, cells }) =>
    registerBulletin(registerWrite(recognised, cells, registration)),
};
