import { documentFileName } from '../../../ledger/bulletin/documentFileName';
import { registerWrite } from '../../../ledger/bulletin/register/registration';
import { issueBulletin } from '../../excel/issueBulletin';
import { registerBulletin } from '../../excel/registerBulletin';
import type { IssueActions } from '../actions';
import { valueOf } from '../useTask';

const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const templates = () => import('../../documents/templateDocument');

/** Making a bulletin; Word's own parts come with the first document. */
export const issueActions: IssueActions = {
  issueBulletin: (content, { recognised, cells }) => issueBulletin(content, recognised, cells),
  async bulletinDocument(content, withSources, template) {
    const bytes =
      template === null
        ? await (await import('../../documents/bulletinDocument')).bulletinDocument(content, withSources)
        : valueOf(await (await templates()).templateDocument(template, content));
    const name = `${documentFileName(content)}.docx`;
    return { name, content: new Blob([new Uint8Array(bytes)], { type: WORD_DOCUMENT }) };
  },
  templateFault: async (template) => (await templates()).templateFault(template),
  registerWithdrawn: (registration, { recognised, cells }) =>
    registerBulletin(registerWrite(recognised, cells, registration)),
};
