package dev.aloi.runner.source;

import dev.aloi.inference.ModelFault;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a model lies, as users write it: a directory, {@code hf:org/name@revision}, the address of a directory on a web server, or
 * {@code s3://bucket/prefix}.
 */
public sealed interface ModelLocation {
    /** On this machine. */
    record Directory(String path) implements ModelLocation {}

    /** Elsewhere. */
    sealed interface Remote extends ModelLocation permits Hub, Web, S3 {
        /** A part of the cache that is this location's alone, relative and without the revision. */
        String shelf();

        /** What may come to mean other files later, such as a branch. */
        String ref();
    }

    /**
     * On the Hugging Face hub.
     *
     * @param repository organisation and name
     * @param revision a branch, a tag or a commit
     */
    record Hub(String repository, String revision) implements Remote {
        private static final Pattern FORM = Pattern.compile(
                "([A-Za-z0-9][\\w.-]{0,95}/[A-Za-z0-9][\\w.-]{0,95})(?:@([A-Za-z0-9][\\w./-]{0,199}))?");

        private static Hub of(String text) {
            Matcher matcher = FORM.matcher(text.substring(PREFIX.length()));
            if (!matcher.matches() || text.contains("..")) {
                throw new ModelFault(text + ": expected hf:organisation/name or hf:organisation/name@revision");
            }
            return new Hub(matcher.group(1), matcher.group(2) == null ? "main" : matcher.group(2));
        }

        @Override
        public String shelf() {
            return "hub/" + repository.replace("/", "--");
        }

        @Override
        public String ref() {
            return revision;
        }

        @Override
        public String toString() {
            return PREFIX + repository + "@" + revision;
        }
    }

    /**
     * On a web server, or in a bucket that answers as one. What lies there is told by a file SHA256SUMS, as sha256sum writes it.
     *
     * @param base ends in a slash
     */
    record Web(URI base) implements Remote {
        private static Web of(String text) {
            try {
                URI base = URI.create(text.endsWith("/") ? text : text + "/");
                if (base.getHost() != null && base.getRawQuery() == null && base.getRawFragment() == null) {
                    return new Web(base);
                }
            } catch (IllegalArgumentException _) {
                // The message below says what is expected.
            }
            throw new ModelFault(
                    text + ": expected the address of a directory with a model's files and their SHA256SUMS");
        }

        @Override
        public String shelf() {
            return "web/" + base.getHost().toLowerCase(Locale.ROOT) + "-"
                    + Checksum.sha256(base.toString()).substring(0, 16);
        }

        @Override
        public String ref() {
            return "latest";
        }

        @Override
        public String toString() {
            return base.toString();
        }
    }

    /**
     * In a bucket that only those who sign may read. What lies there is told by a file SHA256SUMS, as on a web server.
     *
     * @param prefix without slashes at its ends; may be empty
     */
    record S3(String bucket, String prefix) implements Remote {
        private static final String SCHEME = "s3://";

        /** Bucket names after docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, read 2026-11-26. */
        private static final Pattern FORM =
                Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/+([^\\p{Cntrl}?#]*?))?/*");

        private static S3 of(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches() || text.contains("..")) {
                throw new ModelFault(
                        text + ": expected s3://bucket/prefix, where a model's files and their SHA256SUMS lie");
            }
            return new S3(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
        }

        @Override
        public String shelf() {
            return "s3/" + bucket + "-" + Checksum.sha256(toString()).substring(0, 16);
        }

        @Override
        public String ref() {
            return "latest";
        }

        @Override
        public String toString() {
            return SCHEME + bucket + "/" + (prefix.isEmpty() ? "" : prefix + "/");
        }
    }

    String PREFIX = "hf:";

    /** Throws a {@link ModelFault} that says what is expected. */
    static ModelLocation of(String text) {
        if (text.startsWith(PREFIX)) {
            return Hub.of(text);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(S3.SCHEME)) {
            return S3.of(text);
        }
        return lower.startsWith("http://") || lower.startsWith("https://") ? Web.of(text) : new Directory(text);
    }
}
