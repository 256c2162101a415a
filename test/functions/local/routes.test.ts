import { parseRoute } from '../../../functions/local/routes';

describe('a route', () => {
  const route = parseRoute('api/warnings/{id}/acknowledge');

  it('gives its parameters, decoded', () => {
    const id = 'rectification.overdue|01J|2016-09-30';
    expect(route(`/api/warnings/${encodeURIComponent(id)}/acknowledge`)).toEqual({ id });
    expect(route('/API/Warnings/1/acknowledge/')).toEqual({ id: '1' });
  });

  it.each([
    '/api/warnings/acknowledge',
    '/api/warnings/1/2/acknowledge',
    '/api/warnings/%E0%A4%A/acknowledge',
    '/',
  ])('does not match %s', (path) => {
    expect(route(path)).toBeNull();
  });

  it('fails loudly on a template that the local host does not know', () => {
    expect(() => parseRoute('api/{*rest}')).toThrow(/\{\*rest\}/);
  });
});
