import * as z from 'zod/mini';
import { success } from '../../ledger/result';
import { PROBLEM_MEDIA_TYPE, problemDetailsSchema } from '../../ledger/wire/problemDetails';
import { plainDateSchema } from '../../ledger/wire/recordValues';
import { VERSION_HEADER, WIRE_VERSION } from '../../ledger/wire/version';
import { getEndpoint, type Endpoint } from './endpoint';

/** GET /api/openapi.json: these endpoints as OpenAPI 3.1, made of the schemas that check their requests and answers. */
export function openApi(endpoints: readonly Endpoint[]): Endpoint {
  const document = describe(endpoints);
  return getEndpoint({
    name: 'openApi',
    route: 'openapi.json',
    summary: '本接口文档（OpenAPI 3.1）',
    right: 'anybody',
    answer: z.looseObject({ openapi: z.string() }),
    handle: () => Promise.resolve(success(document)),
  });
}

function describe(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = `/api/${endpoint.route}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '三级抽查共享台账 / SpotLedger shared ledger', version: WIRE_VERSION },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemDetailsSchema) },
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: {
        Problem: {
          description: '被拒绝：code 为程序所用，title 与 titleEnglish 为中英文说明',
          content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation({ name, route, summary, right, body, query, answer }: Endpoint): object {
  const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter);
  return {
    operationId: name,
    summary,
    ...(right === 'anybody' ? { security: [] } : { security: [{ entra: [] }], 'x-right': right }),
    parameters: [
      ...inPath.map((parameter) => ({
        ...{ name: parameter, in: 'path', required: true },
        schema: { type: 'string' },
      })),
      ...queryParameters(query),
      { name: VERSION_HEADER, in: 'header', schema: { const: WIRE_VERSION } },
    ],
    ...(body === null
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: {
      200: { description: '成功', content: { 'application/json': { schema: schemaOf(answer) } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function queryParameters(query: z.ZodMiniType | null): readonly object[] {
  if (query === null) return [];
  const { properties = {}, required = [] } = schemaOf(query) as {
    properties?: Record<string, object>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', schema },
    required: required.includes(name),
  }));
}

function schemaOf(schema: z.ZodMiniType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === plainDateSchema) Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  });
}
