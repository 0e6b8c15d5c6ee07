package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.Overfitting.Alarm;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.trial.EvaluationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How often held-out samples were asked, and what was told. */
@ApplicationScoped
class HeldOutStore {
    private final Database database;

    HeldOutStore(Database database) {
        this.database = database;
    }

    /** Which samples, scored how. */
    record Key(TenantId tenant, SuiteVersion suite, String signature) {}

    /** What stands on the board. */
    record Told(EvaluationKey evaluation, HeldOut answer) {}

    /** Until the end of the transaction nobody else is answered about these samples. */
    void lock(Key key) {
        database.update(
                "insert into held_out (tenant, suite) values (?, ?) on conflict do nothing",
                key.tenant().value(),
                key.suite().value());
        database.find(
                "select looks from held_out where tenant = ? and suite = ? for update",
                row -> row.getLong("looks"),
                key.tenant().value(),
                key.suite().value());
    }

    /** By whatever metric. */
    long looks(Key key) {
        return database.find(
                        "select looks from held_out where tenant = ? and suite = ?",
                        row -> row.getLong("looks"),
                        key.tenant().value(),
                        key.suite().value())
                .orElse(0L);
    }

    /** By whatever metric. */
    int alarms(Key key) {
        return database.find(
                        "select count(*) as alarms from held_out_look where tenant = ? and suite = ? and alarm",
                        row -> row.getInt("alarms"),
                        key.tenant().value(),
                        key.suite().value())
                .orElse(0);
    }

    Optional<HeldOut> told(Key key, RunId run) {
        return database.find(
                "select told from held_out_look where tenant = ? and suite = ? and signature = ? and run = ?",
                row -> RankingJson.read(row.getString("told"), HeldOut.class),
                key.tenant().value(),
                key.suite().value(),
                key.signature(),
                run.value());
    }

    Optional<Told> best(Key key) {
        return database.find(
                """
                select evaluation, told from held_out_look
                where tenant = ? and suite = ? and signature = ? and improved order by look desc limit 1""",
                row -> new Told(
                        new EvaluationKey(key.tenant(), new EvaluationId(row.getString("evaluation"))),
                        RankingJson.read(row.getString("told"), HeldOut.class)),
                key.tenant().value(),
                key.suite().value(),
                key.signature());
    }

    void add(Key key, EvaluationKey evaluation, RunId run, HeldOut told) {
        database.update(
                """
                insert into held_out_look (tenant, suite, signature, run, evaluation, look, improved, alarm, told)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                key.tenant().value(),
                key.suite().value(),
                key.signature(),
                run.value(),
                evaluation.evaluation().value(),
                told.look(),
                told.improved(),
                told.overfit() != null && told.overfit().alarm() == Alarm.RAISED,
                RankingJson.write(told));
        database.update(
                "update held_out set looks = ? where tenant = ? and suite = ?",
                told.look(),
                key.tenant().value(),
                key.suite().value());
    }
}
