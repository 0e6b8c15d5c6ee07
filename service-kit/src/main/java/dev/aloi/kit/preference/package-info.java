/** What users care about, as they write it: in requests, files and addresses. */
@NullMarked
package dev.aloi.kit.preference;

import org.jspecify.annotations.NullMarked;
