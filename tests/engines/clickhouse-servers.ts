import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Address } from "../../pipeline/engines/clickhouse/servers.js";
import { scratch } from "../lib/scratch.js";

/** Debian's; `.ci/run` installs it. */
const program = "/usr/sbin/clickhouse-server";
export const hasClickhouse = existsSync(program);
export const clusterName = "made_up_cluster";

interface Server {
  readonly process: ChildProcess;
  /** Where its configuration lies. */
  readonly folder: string;
  readonly address: Address;
}

/** Ends a server, as a power cut does, and starts it again. */
export type Restart = (place: number, meanwhile: () => Promise<void>) => Promise<void>;

/** Runs servers on loopback, with ports and folders of their own, and ends them by their ids. */
export async function withServers<T>(
  count: number,
  work: (addresses: readonly Address[], restart: Restart) => Promise<T>,
): Promise<T> {
  const ports = await freePorts(3 * count);
  const portsOf = (place: number) => ports.slice(3 * place, 3 * place + 3) as [number, number, number];
  const shards = Array.from({ length: count }, (_, place) => portsOf(place)[1]);
  const servers = shards.map((_, place) => start(portsOf(place), shards));
  try {
    for (const { address } of servers) await answering(address.url);
    const restart: Restart = async (place, meanwhile) => {
      const { process, folder, address } = servers[place] as Server;
      await ended(process);
      await meanwhile();
      servers[place] = { process: started(folder), folder, address };
      await answering(address.url);
    };
    return await work(
      servers.map(({ address }) => address),
      restart,
    );
  } finally {
    await Promise.all(servers.map(({ process }) => ended(process)));
  }
}

function start([http, tcp, between]: [number, number, number], shards: readonly number[]): Server {
  const replicas = shards.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`);
  const folder = scratch();
  const file = (name: string) => join(folder, name);
  const config = `<?xml version="1.0"?><yandex>
    <logger><level>error</level><log>${file("log")}</log><errorlog>${file("errors")}</errorlog></logger>
    <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${between}</interserver_http_port>
    <listen_host>127.0.0.1</listen_host><path>${file("data")}/</path><tmp_path>${file("tmp")}/</tmp_path>
    <mark_cache_size>67108864</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size><timezone>UTC</timezone>
    <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
    <remote_servers><${clusterName}>${replicas.join("")}</${clusterName}></remote_servers></yandex>`;
  const users = `<?xml version="1.0"?><yandex><profiles><default/></profiles><quotas><default/></quotas><users><default>
    <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
    </default></users></yandex>`;
  const at = scratch({ "config.xml": config, "users.xml": users });
  return { process: started(at), folder: at, address: { url: `http://127.0.0.1:${http}` } };
}

function started(folder: string): ChildProcess {
  return spawn(program, [`--config-file=${join(folder, "config.xml")}`], { cwd: folder, stdio: "ignore" });
}

async function answering(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/ping`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const end = new Promise((resolve) => process.once("exit", resolve));
  process.kill("SIGKILL");
  await end;
}

/** Ports that nobody uses now, all held until the last is found. */
async function freePorts(count: number): Promise<number[]> {
  const holders = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    holders.map((holder) => {
      return new Promise<number>((resolve) => {
        holder.listen(0, "127.0.0.1", () => resolve((holder.address() as { port: number }).port));
      });
    }),
  );
  await Promise.all(holders.map((holder) => new Promise((resolve) => holder.close(resolve))));
  return ports;
}
