/** Keys of APIs: known to the runner alone, by their names. */
@NullMarked
package dev.aloi.runner.key;

import org.jspecify.annotations.NullMarked;
