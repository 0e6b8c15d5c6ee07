import type { GuardReport } from "~/shared/api/schema";
import { secondsOf } from "~/shared/format/duration";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Guarded } from "./guarded";

type Share = NonNullable<GuardReport["attacks"]>;
type Utility = NonNullable<NonNullable<GuardReport["unguarded"]>["utility"]>;

interface ShareCellProps {
  readonly name: "attacks" | "others";
  readonly label: string;
  readonly share: Share | undefined;
  readonly none: string;
}

export function ShareCell({ name, label, share, none }: ShareCellProps) {
  const { t, format } = useSpeech();
  if (!share) {
    return (
      <td data-label={label} data-guard={name} className="number wrap unknown">
        {none}
      </td>
    );
  }
  return (
    <td data-label={label} data-guard={name} className="number">
      <data value={share.value}>{format.percent(share.value)}</data>
      <span className="sub">
        {t.ranking.interval(format.percent(share.low), format.percent(share.high))}
        {` · ${format.integer(share.refused)}/${format.integer(share.n)}`}
      </span>
    </td>
  );
}

/** Below zero where guardrails cost quality by a metric of which more is better. */
export function UtilityCell({ utility, scale }: { utility: Utility | undefined; scale: number }) {
  const { t, format } = useSpeech();
  const words = t.guards;
  if (!utility) {
    return <NotKnown name="utility" label={words.utility} />;
  }
  const difference = (value: number) => format.difference(value, scale);
  return (
    <td data-label={words.utility} data-guard="utility" className="number">
      <data value={utility.difference}>{difference(utility.difference)}</data>
      <span className="sub">
        {words.between(difference(utility.low), difference(utility.high))}
        {` · n = ${format.integer(utility.n)}`}
      </span>
      <span className="sub">
        {utility.metric}, p {format.chance(utility.pValue)}
      </span>
    </td>
  );
}

export function AddedCell({ added }: { added: GuardReport["added"] | undefined }) {
  const { t, format } = useSpeech();
  const words = t.guards;
  if (!added) {
    return <NotKnown name="added" label={words.added} />;
  }
  const seconds = (duration: string) => format.seconds(secondsOf(duration));
  const p95 = words.p95(seconds(added.p95));
  return (
    <td data-label={words.added} data-guard="added" className="number">
      <data value={added.p50}>{seconds(added.p50)}</data>
      <span className="sub">
        {p95}
        {added.p95Low && added.p95High && (
          <> ({t.ranking.interval(seconds(added.p95Low), seconds(added.p95High))})</>
        )}
      </span>
      <span className="sub">n = {format.integer(added.n)}</span>
    </td>
  );
}

export function LatencyCell({ guarded: { row, guard, twin } }: { guarded: Guarded }) {
  const { t, format } = useSpeech();
  const words = t.guards;
  const longer = guard.unguarded?.latency;
  if (longer === undefined) {
    return <NotKnown name="latency" label={words.latency} />;
  }
  const p50 = (of: typeof row) => (of.latency ? format.seconds(secondsOf(of.latency.p50)) : words.notKnown);
  return (
    <td data-label={words.latency} data-guard="latency" className="number">
      <data value={longer}>{format.signedSeconds(secondsOf(longer))}</data>
      {twin && <span className="sub">{words.against(p50(row), p50(twin))}</span>}
    </td>
  );
}

export function CostCell({ guarded: { row, guard, twin } }: { guarded: Guarded }) {
  const { t, format } = useSpeech();
  const words = t.guards;
  const label = `${words.cost}, ${t.ranking.perThousand}`;
  const more = guard.unguarded?.cost;
  if (!more) {
    return <NotKnown name="cost" label={label} />;
  }
  const cost = (of: typeof row) => {
    const amount = of.footprint?.perThousandSamples.cost;
    return amount?.kind === "known" ? format.money(amount).mid : words.notKnown;
  };
  return (
    <td data-label={label} data-guard="cost" className="number">
      <data value={more.amount}>{format.signedMoney(more.amount, more.currency)}</data>
      {twin && <span className="sub">{words.against(cost(row), cost(twin))}</span>}
    </td>
  );
}

function NotKnown({ name, label }: { name: string; label: string }) {
  const { t } = useSpeech();
  return (
    <td data-label={label} data-guard={name} className="number unknown">
      {t.guards.notKnown}
    </td>
  );
}
