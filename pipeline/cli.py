"""Placeholder until the stages exist."""
import typer
app = typer.Typer()
cli = typer.Typer()
