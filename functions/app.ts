/** The Functions app: which endpoint and timer there is. What they do stands in http/ and timers/. */
import { app } from '@azure/functions';
import { acknowledgeWarning } from './http/acknowledgeWarning';
import { endpoint } from './http/endpoint';
import { health } from './http/health';
import { listWarnings } from './http/listWarnings';
import { me } from './http/me';
import { syncLedger } from './http/syncLedger';
import { servicesOnce } from './services';
import { OVERDUE_SCHEDULE, overdueRectifications } from './timers/overdueRectifications';

const services = servicesOnce(process.env);

app.hook.appStart(async () => {
  await services.get();
});
app.hook.appTerminate(() => services.close());

app.get('health', { route: 'health', authLevel: 'anonymous', handler: endpoint(services, health) });
app.get('me', { route: 'me', authLevel: 'anonymous', handler: endpoint(services, me) });
app.post('syncLedger', {
  route: 'ledger/sync',
  authLevel: 'anonymous',
  handler: endpoint(services, syncLedger),
});
app.get('listWarnings', {
  route: 'warnings',
  authLevel: 'anonymous',
  handler: endpoint(services, listWarnings),
});
app.post('acknowledgeWarning', {
  route: 'warnings/{id}/acknowledge',
  authLevel: 'anonymous',
  handler: endpoint(services, acknowledgeWarning),
});
app.timer('overdueRectifications', {
  schedule: OVERDUE_SCHEDULE,
  handler: overdueRectifications(services),
});
