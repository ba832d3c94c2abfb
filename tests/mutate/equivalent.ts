const onePerProcess = "the joined relation has one row per process, so every value of the group is the same";
const hashIsEnough = "two paths of one hash are one path but for a collision of 60-bit hashes";
const otherwise = "what is not at most the other is more, or unknown";
const halves = "the halves cannot have a row in common: each is grouped, and their keys or labels differ";
const anyKey = "any key that no step has will do";
const atTheLimit = "at the limit both branches give the limit";
const oneHour = "all stamps of a quarter of an hour lie in the same hour of the same day";
const anyDigits = "any digits of the hash, and any modulus so large, name as well";
const anyNumber = "any number that no key and no time is stands for unknown";
const eitherSign = "sums of random multiples tell cases apart with either sign";
const moreCandidates = "a successor more is compared with those that come before it, and never comes first";
const anyFactor = "any factor above the largest number of days orders by executions first";

/**
 * Mutants that answer as the measure does on every log, by measure and name, with the reason. They do not count.
 * A mutant that a test kills must not stand here.
 */
export const equivalent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  volume: {
    "[max( → min(] a.activities) as activities,": onePerProcess,
    "[max( → min(] v.variants) as variants,": onePerProcess,
  },
  variants: {
    "join throughput d on d.process = v.process [and d.events = v.events → nothing] and d.variant_hash = v.variant_hash":
      hashIsEnough,
  },
  "variant-cohorts": {
    "join variants v on v.process = c.process [and v.events = c.events → nothing] and v.variant_hash = c.variant_hash":
      hashIsEnough,
    "left join repeated r on r.process = c.process [and r.events = c.events → nothing] and r.variant_hash = c.variant_hash":
      hashIsEnough,
  },
  "handling-time": {
    "case when duration_us [> → >=] 28800000000 then 28800000000 else durat": atTheLimit,
    "when w.worked_us [< → <=] l.low_us then l.low_us": atTheLimit,
    "when w.worked_us [> → >=] l.high_us then l.high_us": atTheLimit,
  },
  "arrivals-by-hour": {
    "select process, [min( → max(] first_time) as first_time, count(*) as a": oneHour,
  },
  "events-by-case-age": { "[min( → max(] b.case_key) as cohort_key": "any case of a month names it" },
  "case-uniqueness": {
    "cast('0x' || substr(sha256(\"first_text\"), [1 → 2] , 15) as bigint) % 4503599627370496 as f": anyDigits,
    "st('0x' || substr(sha256(\"first_text\"), 1, 15) as bigint) % [4503599627370496 → 4503599627370497] as first_factor,":
      anyDigits,
    "cast('0x' || substr(sha256(\"second_text\"), [1 → 2] , 15) as bigint) % 4503599627370496 as s":
      anyDigits,
    "t('0x' || substr(sha256(\"second_text\"), 1, 15) as bigint) % [4503599627370496 → 4503599627370497] as second_factor":
      anyDigits,
    "elect attribute, value, cast('0x' || substr(sha256(\"text\"), [1 → 2] , 15) as bigint) as value_hash":
      anyDigits,
    "coalesce(e.org_unit_key, - [1 → 2] ) as unit,": anyNumber,
    "coalesce(e.system_key, - [1 → 2] ) as system,": anyNumber,
    'coalesce(epoch_us("start_time"), - [1 → 2] ) as start_us,': anyNumber,
    '(cast("unit" as hugeint) * cast("first_factor" as hugeint)) [+ → -] (cast("system" as hugeint) * cast("secon':
      eitherSign,
    'ast("time_us" as hugeint) * cast("first_factor" as hugeint)) [+ → -] (cast("start_us" as hugeint) * cast("sec':
      eitherSign,
  },
  "timer-rules": {
    "_activity_key, activity_key, days, executions, executions * [4294967296 → 4294967297] - days as preference":
      anyFactor,
  },
  "period-gaps": {
    "[max( → min(] u.usual_gap_days) as usual_gap_days,": onePerProcess,
  },
  "monthly-trend": {
    "max(a.first_us) + [max( → min(] coalesce(l.p90_us, 0)) > max(l.end_us) a": onePerProcess,
    "max(a.first_us) + max(coalesce(l.p90_us, 0)) > [max( → min(] l.end_us) as incomplete": onePerProcess,
  },
  "activity-determinism": {
    "[union all → union]": halves,
    "select s.activity_key, - [1 → 2] as next_key, sum(p.cases) as executions": anyKey,
  },
  "next-step-determinism": {
    "join ranked_counts c on c.activity_key = v.activity_key [and c.before <= v.own_successors → nothing]":
      moreCandidates,
    "on b.activity_key = c.activity_key and (b.n > c.n [or → and] b.n = c.n and b.next_key < c.next_key)":
      moreCandidates,
    "select path_key, activity_key, own, rest, rest * [4294967296 → 4294967297] - next_key as preference":
      "any factor above the greatest key will do",
  },
  "net-loop-gain": { "[union all → union]": halves },
  "handover-rate": { "[union all → union]": halves, "[union all → union] (2)": halves },
  "handover-per-activity": { "[union all → union]": halves, "[union all → union] (2)": halves },
  "handover-matrix": {
    "[union all → union]": halves,
    "case when f.staff <= t.staff then f.staff when f.staff [> → >=] t.staff then t.staff end as people":
      otherwise,
  },
  "ping-pong": {
    "[union all → union]": halves,
    "[union all → union] (2)": halves,
    "case when u.staff <= o.staff then u.staff when u.staff [> → >=] o.staff then o.staff end as people":
      otherwise,
  },
  "same-instant": {
    "join finer f on [f.activity_key = e.activity_key → true]":
      "it only narrows what is looked at: the executions of an instant are counted again below",
  },
  "deadlines-per-month": {
    'case when "cases" [> → >=] 0 then case when "missed_cases" = 0 the': "every row has a case",
    'case when "cases" [> → >=] 0 then case when "missed_cases" = "case': "every row has a case",
  },
};
