/** The Functions app: registrations only. Which endpoints there are stands in http/endpoints.ts. */
import { app } from '@azure/functions';
import { answerCalls } from './http/answerCalls';
import { ENDPOINTS } from './http/endpoints';
import { servicesOnce } from './services';
import { CLOSE_SCHEDULE, closeMonths } from './timers/closeMonths';
import { DELIVER_SCHEDULE, deliverWarnings } from './timers/deliverWarnings';
import { RAISE_SCHEDULE, raiseWarnings } from './timers/raiseWarnings';

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
app.timer('closeMonths', { schedule: CLOSE_SCHEDULE, handler: closeMonths(services) });
app.timer('raiseWarnings', { schedule: RAISE_SCHEDULE, handler: raiseWarnings(services) });
app.timer('deliverWarnings', { schedule: DELIVER_SCHEDULE, handler: deliverWarnings(services) });
