/** Work that is done when something has come, and every so often whether it has or not. No framework. */
@NullMarked
package dev.aloi.kit.bell;

import org.jspecify.annotations.NullMarked;
