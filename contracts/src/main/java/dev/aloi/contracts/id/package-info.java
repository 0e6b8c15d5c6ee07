/** Identities. Each is its own type; in JSON each is a plain string. */
@NullMarked
package dev.aloi.contracts.id;

import org.jspecify.annotations.NullMarked;
