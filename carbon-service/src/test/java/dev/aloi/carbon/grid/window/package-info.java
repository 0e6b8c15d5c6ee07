@NullMarked
package dev.aloi.carbon.grid.window;

import org.jspecify.annotations.NullMarked;
