import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { type StandingView, standingQuery } from "./api/get-standing";

/** Who won each time that a standing evaluation was run, and why it was run again. */
export function StandingPanel({ evaluation }: { evaluation: string }) {
  const { t } = useSpeech();
  const standing = useQuery(standingQuery(evaluation));
  return (
    <section className="panel" aria-labelledby="standing-title">
      <h2 id="standing-title">{t.standing.title}</h2>
      <p className="sub">{t.standing.intro}</p>
      {standing.isPending && <Loading />}
      {standing.isError && <ErrorNotice error={standing.error} retry={() => void standing.refetch()} />}
      {standing.isSuccess && (
        <ol className="standing" reversed>
          {standing.data.evaluations.map((member, index) => (
            <Member
              key={member.evaluation}
              member={member}
              before={standing.data.evaluations[index + 1]}
              current={member.evaluation === evaluation}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

type Standing = StandingView["evaluations"][number];

function Member({
  member,
  before,
  current,
}: {
  member: Standing;
  before: Standing | undefined;
  current: boolean;
}) {
  const { t, format } = useSpeech();
  const words = t.standing;
  const changed = member.winner && before?.winner && member.winner !== before.winner;
  const lost = !changed && before?.sure === true && member.sure === false;
  return (
    <li data-testid="standing-member">
      <Link
        to="/evaluations/$evaluation"
        params={{ evaluation: member.evaluation }}
        aria-current={current ? "page" : undefined}
      >
        {format.dateTime(member.requestedAt)}
      </Link>
      : {member.cause ? words.again(member.cause) : words.asked}
      {member.winner && member.pBest !== undefined && (
        <> {words.winner(member.winner, format.percent(member.pBest))}</>
      )}{" "}
      {changed && <span className="badge badge-use-conditional">{words.changed}</span>}
      {lost && <span className="badge badge-use-conditional">{words.lost}</span>}
      {member.standing && <span className="badge badge-running">{words.stands}</span>}
      {member.refused && (
        <span className="sub warn" data-testid="standing-refused">
          {words.refused(format.dateTime(member.refused.at), member.refused.cause, member.refused.reason)}
        </span>
      )}
    </li>
  );
}
