export { type Address, formatAddress, parseAddress } from './config/address.ts';
export { readConfig, type ServerConfig, type TlsFiles } from './config/config.ts';
export { type KeySettings, readKeySettings } from './config/key-settings.ts';
export { SERVER_ERRORS, type ServerErrorCode } from './errors/codes.ts';
export { ServerError } from './errors/server-error.ts';
export { createServiceKeys } from './keys/create.ts';
export { openPopulationKeys } from './keys/keys.ts';
export {
  extractPopulation,
  type KnownPerson,
  type PopulationAnswer,
  type PopulationSource,
  storePopulation,
} from './sources/population.ts';
export { type RunningServer, type StartOptions, startServer } from './start.ts';
