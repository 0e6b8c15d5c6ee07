@NullMarked
package dev.aloi.carbon.machine;

import org.jspecify.annotations.NullMarked;
