import {
  type DescField,
  type DescMessage,
  fromJson,
  type JsonObject,
  type JsonValue,
  toBinary,
} from '@bufbuild/protobuf';
import { ApiError, type WireIssue } from '../errors/api-error.ts';

/** Faults that are told at most: nobody mends a message by more, and to find them all would keep others waiting. */
export const MOST_ISSUES = 200;

/** Longer than any list of ours. */
const LONGEST = 1_000;

export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reads(desc: DescMessage, json: JsonValue): boolean {
  try {
    // To bytes as well: a lone surrogate is read, and then cannot be written.
    toBinary(desc, fromJson(desc, json));
    return true;
  } catch {
    return false;
  }
}

function fieldOf(desc: DescMessage, name: string): DescField | undefined {
  return desc.fields.find((field) => field.jsonName === name || field.name === name);
}

function isOurs(field: DescField): field is DescField & { readonly message: DescMessage } {
  return field.message?.typeName.startsWith('cutru.') === true;
}

/** A name that is none of ours may hold anything, so it is repeated only where it looks like a name of a field. */
const IDENTIFIER = /^[a-z][A-Za-z0-9_]{0,39}$/;

function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** What of a JSON object can be read as a message. Gathers what cannot, by the names of the .proto files. */
export class Readable {
  readonly issues: WireIssue[] = [];
  /** Fields that were left out. */
  readonly paths: string[] = [];

  /** Notes a key that an object has twice. */
  repeated(root: DescMessage, keys: readonly (string | number)[]): void {
    let path = '';
    let desc: DescMessage | undefined = root;
    for (const key of keys) {
      if (typeof key === 'number') path += `[${key}]`;
      else {
        const field: DescField | undefined = desc === undefined ? undefined : fieldOf(desc, key);
        // What is in an unknown field is told of as that.
        if (field === undefined) return;
        path = under(path, field.name);
        desc = field.message;
      }
    }
    this.#refuse({ field: path, code: 'JSON_FIELD_REPEATED' });
  }

  /** The object without what cannot be read. */
  message(desc: DescMessage, json: JsonObject, path: string): JsonObject {
    const read = new Map<DescField, JsonValue>();
    for (const [name, value] of Object.entries(json)) {
      const field = fieldOf(desc, name);
      // To the mapping null is an absent field.
      if (field !== undefined && value === null) continue;
      if (field === undefined) {
        this.#tell({ field: IDENTIFIER.test(name) ? under(path, name) : path, code: 'JSON_FIELD_UNKNOWN' });
      } else if (read.has(field)) {
        this.#refuse({ field: under(path, field.name), code: 'JSON_FIELD_REPEATED' });
      } else {
        const found = this.#field(desc, field, value, under(path, field.name));
        if (found !== undefined) read.set(field, found);
        // That none is chosen then is no fault of its own.
        else if (field.oneof !== undefined) this.paths.push(under(path, field.oneof.name));
      }
    }
    for (const { name, fields } of desc.oneofs) {
      const chosen = fields.filter((field) => read.has(field));
      if (chosen.length < 2) continue;
      this.#refuse({ field: under(path, name), code: 'CHOICE_REPEATED' });
      for (const field of chosen) read.delete(field);
    }
    return Object.fromEntries([...read].map(([field, value]) => [field.jsonName, value]));
  }

  /** @throws ApiError `REQUEST_REFUSED` where there are so many that it is not read on */
  #tell(issue: WireIssue): void {
    this.issues.push(issue);
    if (this.issues.length >= MOST_ISSUES) throw new ApiError('REQUEST_REFUSED', { issues: this.issues });
  }

  #refuse(issue: WireIssue): undefined {
    this.paths.push(issue.field);
    this.#tell(issue);
  }

  #field(desc: DescMessage, field: DescField, value: JsonValue, path: string): JsonValue | undefined {
    if (field.fieldKind !== 'list') return this.#value(desc, field, value, path, value);
    if (!Array.isArray(value)) return this.#refuse({ field: path, code: 'JSON_VALUE_MALFORMED' });
    if (value.length > LONGEST) return this.#refuse({ field: path, code: 'LIST_TOO_LONG' });
    const items = value.map((item, i) => this.#value(desc, field, item, `${path}[${i}]`, [item]));
    // A message that cannot be read keeps its place, so that those behind it have theirs.
    if (isOurs(field)) return items.map((item) => item ?? {});
    if (items.includes(undefined)) this.paths.push(path);
    return items.filter((item) => item !== undefined);
  }

  /** A value or an item of a list; `whole` is what the field would hold. */
  #value(
    desc: DescMessage,
    field: DescField,
    value: JsonValue,
    path: string,
    whole: JsonValue,
  ): JsonValue | undefined {
    if (isOurs(field) && isObject(value)) return this.message(field.message, value, path);
    if (!isOurs(field) && reads(desc, { [field.jsonName]: whole })) return value;
    const names = field.enum?.values.filter(({ number }) => number !== 0).map(({ name }) => name);
    const covered = names === undefined ? {} : { covered: names.join(', ') };
    return this.#refuse({ field: path, code: 'JSON_VALUE_MALFORMED', ...covered });
  }
}
