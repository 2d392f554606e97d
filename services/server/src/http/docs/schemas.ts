import {
  createFileRegistry,
  type DescEnum,
  type DescField,
  type DescMessage,
  fromBinary,
  ScalarType,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { commentOf, descriptorSet } from '@cutru/api';
import { REQUIRED } from './required.ts';

/** A schema of OpenAPI 3.1, as plain JSON. */
export type Schema = Readonly<Record<string, unknown>>;

const INTEGER: Schema = { type: 'integer', format: 'int32' };
/** 64 bits are text in protobuf's JSON: numbers of JavaScript have 53. */
const LONG: Schema = { type: 'string', format: 'int64', pattern: '^-?[0-9]+$' };

const SCALARS: Readonly<Record<ScalarType, Schema>> = {
  [ScalarType.DOUBLE]: { type: 'number' },
  [ScalarType.FLOAT]: { type: 'number' },
  [ScalarType.INT32]: INTEGER,
  [ScalarType.SINT32]: INTEGER,
  [ScalarType.SFIXED32]: INTEGER,
  [ScalarType.UINT32]: INTEGER,
  [ScalarType.FIXED32]: INTEGER,
  [ScalarType.INT64]: LONG,
  [ScalarType.SINT64]: LONG,
  [ScalarType.SFIXED64]: LONG,
  [ScalarType.UINT64]: LONG,
  [ScalarType.FIXED64]: LONG,
  [ScalarType.BOOL]: { type: 'boolean' },
  [ScalarType.STRING]: { type: 'string' },
  [ScalarType.BYTES]: { type: 'string', contentEncoding: 'base64' },
};

/** Types that protobuf's JSON writes in a way of their own. */
const OWN_FORMS: Readonly<Record<string, Schema>> = {
  'google.protobuf.Timestamp': { type: 'string', format: 'date-time' },
  'google.protobuf.Duration': { type: 'string', pattern: '^-?[0-9.]+s$' },
  'google.protobuf.Any': { type: 'object', properties: { '@type': { type: 'string' } } },
};

function described(name: string): Schema {
  const description = commentOf(name);
  return description === undefined ? {} : { description };
}

/** An enumeration without its zero, which is never sent; what each value means stands in its description. */
function enumOf({ typeName, values }: DescEnum): Schema {
  const names = values.filter(({ number }) => number !== 0).map(({ name }) => name);
  const lines = names.map((name) => `- \`${name}\`: ${commentOf(`${typeName}.${name}`) ?? ''}`);
  const description = [commentOf(typeName) ?? '', '', ...lines].join('\n');
  return { type: 'string', description, enum: names };
}

/** What the reader of requests needs of a message. */
function needed({ typeName, fields, oneofs }: DescMessage): Schema {
  const named = new Set(REQUIRED[typeName]);
  const required = fields.filter(({ name }) => named.has(name)).map(({ jsonName }) => jsonName);
  const [choice] = oneofs;
  return {
    ...(required.length > 0 && { required }),
    ...(choice !== undefined && { oneOf: choice.fields.map(({ jsonName }) => ({ required: [jsonName] })) }),
  };
}

/** The schemas of messages and of all that they consist of, made from the contract. */
export class Schemas {
  readonly #registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorSet()));
  readonly #made = new Map<string, Schema>();
  /** Messages that were described as sent. */
  readonly #sent = new Set<string>();

  /** A reference to the schema of a message that is answered: a later version may add fields. */
  answer(typeName: string): Schema {
    return this.#refer(this.#find(typeName), false);
  }

  /** A reference to the schema of a message that is sent: fields that it does not have are refused. */
  request(typeName: string): Schema {
    return this.#refer(this.#find(typeName), true);
  }

  /** A reference to a schema that is no message of the contract. */
  named(name: string, schema: Schema): Schema {
    this.#made.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  #find(typeName: string): DescMessage {
    const found = this.#registry.getMessage(typeName);
    if (found === undefined) throw new TypeError(`the contract has no message ${typeName}`);
    return found;
  }

  /** All that was referred to, by name. */
  all(): Readonly<Record<string, Schema>> {
    return Object.fromEntries(this.#made);
  }

  #refer(type: DescMessage | DescEnum, sent: boolean): Schema {
    const own = OWN_FORMS[type.typeName];
    if (own !== undefined) return own;
    const name = type.kind === 'enum' ? type.name : this.#nameOf(type.name, sent);
    if (!this.#made.has(name)) {
      this.#made.set(name, {}); // A message may hold itself.
      this.#made.set(name, type.kind === 'enum' ? enumOf(type) : this.#messageOf(type, sent));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** A message that is sent and answered as well has a schema for each: what is sent may have no other fields. */
  #nameOf(name: string, sent: boolean): string {
    if (!sent) return this.#sent.has(name) ? `Answered${name}` : name;
    if (this.#made.has(name) && !this.#sent.has(name))
      throw new TypeError(`${name} is sent as well: describe requests before answers`);
    this.#sent.add(name);
    return name;
  }

  #messageOf(type: DescMessage, sent: boolean): Schema {
    const { typeName, fields } = type;
    const properties = fields.map((field) => [
      field.jsonName,
      { ...this.#fieldOf(field, sent), ...described(`${typeName}.${field.name}`) },
    ]);
    return {
      type: 'object',
      ...described(typeName),
      properties: Object.fromEntries(properties),
      ...(sent && { ...needed(type), additionalProperties: false }),
    };
  }

  #fieldOf(field: DescField, sent: boolean): Schema {
    switch (field.fieldKind) {
      case 'list':
        return { type: 'array', items: this.#valueOf(field, sent) };
      case 'map':
        return { type: 'object', additionalProperties: this.#valueOf(field, sent) };
      default:
        return this.#valueOf(field, sent);
    }
  }

  #valueOf({ message, enum: choices, scalar }: DescField, sent: boolean): Schema {
    const named = message ?? choices;
    return named === undefined ? (scalar === undefined ? {} : SCALARS[scalar]) : this.#refer(named, sent);
  }
}
