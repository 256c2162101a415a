/** The Functions app: registrations only. Which endpoints there are stands in http/endpoints.ts. */
import { app } from '@azure/functions';
import { answerCalls } from './http/answerCalls';
import { ENDPOINTS } from './http/endpoints';
import { servicesOnce } from './services';
import { OVERDUE_SCHEDULE, overdueRectifications } from './timers/overdueRectifications';

const services = servicesOnce(process.env);

app.hook.appStart(async () => {
  await services.get();
});
app.hook.appTerminate(() => services.close());

for (const endpoint of ENDPOINTS)
  app.http(endpoint.name, {
    methods: [endpoint.method],
    route: endpoint.route,
    authLevel: 'anonymous',
    handler: answerCalls(services, endpoint),
  });
app.timer('overdueRectifications', {
  schedule: OVERDUE_SCHEDULE,
  handler: overdueRectifications(services),
});
