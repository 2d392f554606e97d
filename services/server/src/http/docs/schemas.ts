import {
  createFileRegistry,
  type DescEnum,
  type DescField,
  type DescMessage,
  fromBinary,
  ScalarType,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { descriptorSet } from '@cutru/api';

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

/** The schemas of messages and of all that they consist of, made from the contract. */
export class Schemas {
  readonly #registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorSet()));
  readonly #made = new Map<string, Schema>();

  /** A reference to the schema of a message of the contract. */
  message(typeName: string): Schema {
    const found = this.#registry.getMessage(typeName);
    if (found === undefined) throw new TypeError(`the contract has no message ${typeName}`);
    return this.#refer(found);
  }

  /** All that was referred to, by name. */
  all(): Readonly<Record<string, Schema>> {
    return Object.fromEntries(this.#made);
  }

  #refer(type: DescMessage | DescEnum): Schema {
    const own = OWN_FORMS[type.typeName];
    if (own !== undefined) return own;
    if (!this.#made.has(type.name)) {
      this.#made.set(type.name, {}); // A message may hold itself.
      this.#made.set(type.name, type.kind === 'enum' ? this.#enumOf(type) : this.#messageOf(type));
    }
    return { $ref: `#/components/schemas/${type.name}` };
  }

  #enumOf({ values }: DescEnum): Schema {
    return { type: 'string', enum: values.filter(({ number }) => number !== 0).map(({ name }) => name) };
  }

  #messageOf({ fields }: DescMessage): Schema {
    const properties = fields.map((field) => [field.jsonName, this.#fieldOf(field)]);
    return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
  }

  #fieldOf(field: DescField): Schema {
    switch (field.fieldKind) {
      case 'list':
        return { type: 'array', items: this.#valueOf(field) };
      case 'map':
        return { type: 'object', additionalProperties: this.#valueOf(field) };
      default:
        return this.#valueOf(field);
    }
  }

  #valueOf({ message, enum: choices, scalar }: DescField): Schema {
    const named = message ?? choices;
    return named === undefined ? (scalar === undefined ? {} : SCALARS[scalar]) : this.#refer(named);
  }
}
