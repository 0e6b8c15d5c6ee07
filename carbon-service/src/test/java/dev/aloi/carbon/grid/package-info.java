@NullMarked
package dev.aloi.carbon.grid;

import org.jspecify.annotations.NullMarked;
