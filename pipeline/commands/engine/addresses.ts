import type { Address } from "../../engines/clickhouse/servers.js";

/** Servers as the command line names them, with who asks from the environment, where other users of the machine do not read it. */
export function addressesOf(
  servers: readonly string[],
  { CLICKHOUSE_USER: username, CLICKHOUSE_PASSWORD: password }: NodeJS.ProcessEnv,
): Address[] {
  return servers.map((address) => {
    const { origin, pathname } = new URL(address);
    const database = pathname.replace(/^\/|\/$/g, "");
    return {
      url: origin,
      ...(database !== "" && { database: decodeURIComponent(database) }),
      ...(username && { username }),
      ...(password && { password }),
    };
  });
}
