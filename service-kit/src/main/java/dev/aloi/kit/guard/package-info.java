/** Who may call a service, and for which tenant. */
@NullMarked
package dev.aloi.kit.guard;

import org.jspecify.annotations.NullMarked;
