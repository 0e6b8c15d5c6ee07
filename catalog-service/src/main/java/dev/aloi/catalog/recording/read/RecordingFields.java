package dev.aloi.catalog.recording.read;

/** Which of the file's fields hold a completion and the sample that it is for. */
public record RecordingFields(String sample, String completion) {
    public static final RecordingFields DEFAULT = new RecordingFields("sample", "completion");
}
