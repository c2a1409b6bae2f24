"""Front door: run as a script it shows the menu, imported by the server it is the app."""

if __name__ == "__main__":
    from core.ui import menu

    menu.show()
else:
    from starlette.middleware import Middleware
    from streamlit import App

    from core.pictures import hatch
    from core.ui import cache, profile, server
    from core.words import prose, texts

    page = server.shell(texts.APP, texts.WITHOUT_SCRIPT, hatch.svg("light", "dark"))
    app = App(
        __file__,
        lifespan=server.warmed(server.claim_pages, cache.warm, profile.warm),
        middleware=[Middleware(server.Front, page=page)],
        on_script_error=server.reporter(prose.ERROR),
    )
