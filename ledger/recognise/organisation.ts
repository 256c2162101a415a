/** A unit of the roster 部门名册, in roster order. */
export interface OrganisationUnit {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 业务职能, 基层 or 后勤. */
  readonly category: string;
  readonly order: number;
  readonly head: string | null;
  readonly deputy: string | null;
}

export interface Organisation {
  readonly units: readonly OrganisationUnit[];
}
