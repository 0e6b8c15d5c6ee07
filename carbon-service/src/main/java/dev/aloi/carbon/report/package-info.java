/** What a tenant's runs of a period took, and what the cloud says of it. */
@NullMarked
package dev.aloi.carbon.report;

import org.jspecify.annotations.NullMarked;
