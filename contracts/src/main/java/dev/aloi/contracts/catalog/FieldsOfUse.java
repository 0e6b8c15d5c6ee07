package dev.aloi.contracts.catalog;

import java.util.List;

/** Fields of use that licences of models restrict. */
public final class FieldsOfUse {
    public static final String MEDICAL_ADVICE = "medical-advice";
    public static final String LEGAL_ADVICE = "legal-advice";
    public static final String LAW_ENFORCEMENT = "law-enforcement";
    public static final String AUTOMATED_DECISIONS = "automated-decisions";
    public static final String DISCRIMINATION = "discrimination";
    public static final String MILITARY = "military";
    public static final String SURVEILLANCE = "surveillance";
    public static final String BIOMETRIC_IDENTIFICATION = "biometric-identification";
    public static final String CRITICAL_INFRASTRUCTURE = "critical-infrastructure";
    public static final String DISINFORMATION = "disinformation";
    public static final String IMPERSONATION = "impersonation";
    public static final String HARASSMENT = "harassment";
    public static final String MALWARE = "malware";
    public static final String UNLABELLED_OUTPUT = "unlabelled-output";
    public static final String ADULT_CONTENT = "adult-content";

    public static final List<String> ALL = List.of(
            MEDICAL_ADVICE,
            LEGAL_ADVICE,
            LAW_ENFORCEMENT,
            AUTOMATED_DECISIONS,
            DISCRIMINATION,
            MILITARY,
            SURVEILLANCE,
            BIOMETRIC_IDENTIFICATION,
            CRITICAL_INFRASTRUCTURE,
            DISINFORMATION,
            IMPERSONATION,
            HARASSMENT,
            MALWARE,
            UNLABELLED_OUTPUT,
            ADULT_CONTENT);

    private FieldsOfUse() {}
}
