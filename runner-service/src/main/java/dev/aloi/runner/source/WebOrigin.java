package dev.aloi.runner.source;

import dev.aloi.inference.ModelFault;
import dev.aloi.kit.outbound.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory of a web server or a bucket, with the checksums of its files.
 *
 * @param base its address, which ends in a slash
 */
record WebOrigin(ModelLocation.Remote location, URI base, Calls calls) implements Origin {
    private static final String SUMS = "SHA256SUMS";

    /** As sha256sum writes them; a star says that the file was read as bytes. */
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](?:\\./)?(.+)");

    @Override
    public Contents contents() throws IOException {
        String sums = new String(calls.listing(base.resolve(SUMS)), StandardCharsets.UTF_8);
        List<RemoteFile> files = new ArrayList<>();
        int number = 0;
        for (String line : sums.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new ModelFault(base.resolve(SUMS) + ":" + number + ": not a line that sha256sum writes");
            }
            String name = matcher.group(2);
            if (RemoteFile.isTame(name)) {
                Checksum checksum =
                        new Checksum(Checksum.Kind.SHA256, matcher.group(1).toLowerCase(Locale.ROOT));
                files.add(new RemoteFile(name, calls.size(base.resolve(name)), checksum));
            }
        }
        return new Contents(Checksum.sha256(sums), files);
    }

    @Override
    public OutboundRequest request(Contents contents, RemoteFile file, long from) {
        return calls.file(base.resolve(file.name()), from, file.size());
    }
}
