/** When and where work that can wait emits least. */
@NullMarked
package dev.aloi.carbon.grid.window;

import org.jspecify.annotations.NullMarked;
