package dev.aloi.runner.guard;

import dev.aloi.contracts.catalog.Guardrails;
import java.util.List;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageConfidence;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;

/** Objects only where another language is told for sure: of a few words nobody can tell. */
record LanguageCheck(List<String> allow) implements Check {
    /** Has the detector loaded now, so that no trial waits for it. */
    static LanguageCheck of(Guardrails.Language rail) {
        Detector.load();
        return new LanguageCheck(rail.allow());
    }

    @Override
    public boolean keeps(String text, String input) {
        LanguageResult result = Detector.detect(text);
        return result.getConfidence() != LanguageConfidence.HIGH
                || allow.stream().anyMatch(language -> isOf(language, result.getLanguage()));
    }

    /** Some languages are told with their script, as in zh-CN. */
    private static boolean isOf(String language, String told) {
        return told.equals(language) || told.startsWith(language + "-");
    }

    /** Takes a second or two to load, and only where a rail asks for languages. */
    private static final class Detector {
        private static final LanguageDetector DETECTOR = new OptimaizeLangDetector().loadModels();

        static void load() {
            detect("");
        }

        /** One at a time: it keeps what it has read. */
        static synchronized LanguageResult detect(String text) {
            return DETECTOR.detect(text);
        }
    }
}
