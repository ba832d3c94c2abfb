import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { sql } from "../sql/tag.js";

/**
 * Proves that no two paths share a key: such a key would show more (position, activity) pairs than steps.
 * Throws `variant-key-collision` otherwise; the probability is about V²/2⁶¹ for V variants of one length.
 */
export async function checkVariantKeys(engine: Engine): Promise<void> {
  const collisions = await engine.rows(sql`
    with pairs as (
      select distinct c.process, c.events, c.variant_hash, e.position, e.activity_key
      from cases c
      join events e on e.case_key = c.case_key
    )

    select process, events, variant_hash
    from pairs
    group by process, events, variant_hash
    having count(*) <> events
  `);
  if (collisions.length > 0) throw new AppError("variant-key-collision", { variants: collisions.length });
}
