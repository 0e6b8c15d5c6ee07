@NullMarked
package dev.aloi.carbon.energy.ladder;

import org.jspecify.annotations.NullMarked;
