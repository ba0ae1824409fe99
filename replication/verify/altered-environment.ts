/** What of a machine can be had otherwise without another machine. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly umask: number;
  /** What a command begins with, to have the cores. */
  readonly prefix: readonly string[];
  /** For people: what differs from here, and what could not be had. */
  readonly told: string;
}

export interface Here {
  readonly env: NodeJS.ProcessEnv;
  readonly umask: number;
  readonly minutesBehindUtc: number;
  readonly cores: number;
  /** A core that this process may run on, where single cores can be had (Linux with taskset). */
  readonly core: string | undefined;
}

/**
 * An environment as unlike this one as can be: the other end of the world's clocks, a language whose capitals and decimal sign
 * are its own (in Turkish "i" is not the small "I", and a half is 0,5), files closed to others, one core.
 */
export function anotherMachine({ env, umask, minutesBehindUtc, cores, core }: Here): Machine {
  const zone = minutesBehindUtc > -6 * 60 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago";
  const isTurkish = /^tr\b|^tr_/.test(env.LC_ALL || env.LANG || "");
  const locale = isTurkish ? "de_DE.UTF-8" : "tr_TR.UTF-8";
  const otherUmask = umask === 0o077 ? 0o022 : 0o077;
  const hasOther = core !== undefined && cores > 1;
  const told = [
    zone,
    locale,
    `umask ${otherUmask.toString(8).padStart(3, "0")}`,
    hasOther
      ? `1 core of ${cores}`
      : `${cores === 1 ? "1 core" : `${cores} cores`} as here, as no other number can be had`,
  ];
  return {
    env: {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !tellsOfHere.test(name))),
      TZ: zone,
      LANG: locale,
      LC_ALL: locale,
      LANGUAGE: locale.slice(0, 2),
      UV_THREADPOOL_SIZE: "1",
    },
    umask: otherUmask,
    prefix: hasOther ? ["taskset", "-c", core] : [],
    told: told.join(", "),
  };
}

/** What npm and the shell hand down about the folder that this was called from. */
const tellsOfHere = /^(npm_.*|INIT_CWD|PWD|OLDPWD|LC_.*)$/i;
