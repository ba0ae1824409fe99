/** What of an environment can be changed without another machine. */
export interface Environment {
  readonly env: NodeJS.ProcessEnv;
  readonly umask: number;
  /** What a command begins with, to have the cores. */
  readonly prefix: readonly string[];
  /** For people: what differs from the current one, and what could not be changed. */
  readonly summary: string;
}

export interface CurrentEnvironment {
  readonly env: NodeJS.ProcessEnv;
  readonly umask: number;
  readonly minutesBehindUtc: number;
  readonly cores: number;
  /** A core that this process may run on, where a process can be held to one (Linux with taskset). */
  readonly core: string | undefined;
}

/**
 * An environment that differs from the current one in all that can be changed: a time zone on the other side of the date line, a
 * language with its own capitals and decimal sign (in Turkish "i" is not the small "I", and a half is 0,5), another umask, one core.
 */
export function alteredEnvironment({ env, umask, minutesBehindUtc, cores, core }: CurrentEnvironment): Environment {
  const zone = minutesBehindUtc > -6 * 60 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago";
  const isTurkish = /^tr\b|^tr_/.test(env.LC_ALL || env.LANG || "");
  const locale = isTurkish ? "de_DE.UTF-8" : "tr_TR.UTF-8";
  const otherUmask = umask === 0o077 ? 0o022 : 0o077;
  const hasOther = core !== undefined && cores > 1;
  const summary = [
    zone,
    locale,
    `umask ${otherUmask.toString(8).padStart(3, "0")}`,
    hasOther
      ? `1 core of ${cores}`
      : `${cores === 1 ? "1 core" : `${cores} cores`} as now, as the number cannot be changed`,
  ];
  return {
    env: {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !inherited.test(name))),
      TZ: zone,
      LANG: locale,
      LC_ALL: locale,
      LANGUAGE: locale.slice(0, 2),
      UV_THREADPOOL_SIZE: "1",
    },
    umask: otherUmask,
    prefix: hasOther ? ["taskset", "-c", core] : [],
    summary: summary.join(", "),
  };
}

/** Variables that npm and the shell set for the folder that this was called from. */
const inherited = /^(npm_.*|INIT_CWD|PWD|OLDPWD|LC_.*)$/i;
